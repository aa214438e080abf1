#!/usr/bin/env python
# coding: ISO_8859-15
text = "€"
