"""The command line: parse, one call, show. Decides nothing; every answer comes from the layers below."""
