package org.dacheng.okr.team;

import java.util.List;
import org.dacheng.base.text.LocalText;

/** A row of a team with its members in the order of their ids. */
record TeamRow(String id, LocalText name, String leadId, boolean active, List<String> members) {

    TeamRow with(boolean nowActive) {
        return new TeamRow(id, name, leadId, nowActive, members);
    }
}
