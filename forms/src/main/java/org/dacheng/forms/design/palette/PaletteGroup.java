package org.dacheng.forms.design.palette;

import java.util.List;
import org.dacheng.base.text.Message;

/** Types of fields that belong together. */
public record PaletteGroup(Message title, List<PaletteEntry> entries) {}
