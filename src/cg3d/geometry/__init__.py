"""Pure functions on arrays: sample, pose, farthest points, prepare, render. Knows neither files nor models."""
