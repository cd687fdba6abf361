"""How well an encoder names and finds shapes: measures, spoilt shapes, a report, a comparison. Any `Encoder` will do; trains nothing."""
