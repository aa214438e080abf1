import top.middle.bottom as early
