package org.dacheng.okr.team;

import java.util.List;
import org.dacheng.base.text.LocalText;

/** The settings of a team; see {@link TeamView}. */
public record TeamCommand(LocalText name, String leadId, List<String> memberIds) {}
