package org.dacheng.okr.team;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.person.PersonView;

/**
 * A team.
 *
 * @param members without the lead unless the lead is listed as a member; in the order of their ids
 * @param active a closed team takes no new goals and keeps existing ones
 * @param mayEdit whether the actor may change, close and reopen it
 */
public record TeamView(
        String id, LocalText name, PersonView lead, List<PersonView> members, boolean active, boolean mayEdit) {}
