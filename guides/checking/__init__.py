"""CHECK: a guide goes in, a checked guide comes out, or every fault by rule and place."""
