# -*- coding: windows-1252 -*-
text = "€ é “x”"
