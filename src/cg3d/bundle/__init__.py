"""The exported model and everything needed to use it rightly. Knows not where vectors are kept."""
