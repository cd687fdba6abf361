"""torch modules in the published layouts. Knows no data sets."""
