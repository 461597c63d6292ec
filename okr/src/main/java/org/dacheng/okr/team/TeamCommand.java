package org.dacheng.okr.team;

import java.util.List;
import org.dacheng.base.text.LocalText;

/** A team as it is to be; see {@link TeamView}. */
public record TeamCommand(LocalText name, String leadId, List<String> memberIds) {}
