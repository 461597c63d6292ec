package org.dacheng.okr.cycle;

import java.util.HashSet;
import java.util.Set;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.Message;
import org.dacheng.okr.search.MissingScore;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts open work of a cycle before it moves to the next state; three statements. */
@Service
class CycleOpenItemCounter {

    private static final String COUNTS = """
            select sum(case when o.state = 'draft' then 1 else 0 end) as drafts,
              sum(case when o.state in ('submitted', 'returned') then 1 else 0 end) as waiting,
              sum(case when o.state = 'agreed' and o.last_check_in_at is null then 1 else 0 end) as silent,
              sum(case when %s then 1 else 0 end) as by_owner,
              sum(case when %s then 1 else 0 end) as by_manager,
              sum(case when o.state <> 'draft' and o.progress < 1 then 1 else 0 end) as unfinished,
              (select count(*) from okr_objective d join okr_objective s on s.id = d.carried_from
                where s.cycle_id = :cycle) as carried,
              (select count(*) from okr_retrospective r where r.cycle_id = :cycle) as retrospectives
            from okr_objective o where o.cycle_id = :cycle""".formatted(MissingScore.OWNER.sql(), MissingScore.MANAGER.sql());

    private final Cycles cycles;
    private final People people;
    private final JdbcClient jdbc;

    CycleOpenItemCounter(Cycles cycles, People people, JdbcClient jdbc) {
        this.cycles = cycles;
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * Counts open items of the cycle.
     *
     * @throws NotAllowed unless the actor manages cycles
     */
    @Transactional(readOnly = true)
    public CycleOpenItems of(Actor actor, String cycleId) {
        if (!Cycles.mayManage(actor)) {
            throw new NotAllowed(Message.of("okr.cycle.keepers-only"));
        }
        CycleView cycle = cycles.get(actor, cycleId);
        Set<String> covered = new HashSet<>(jdbc.sql(
                        "select distinct responsible_id from okr_objective where cycle_id = :cycle and state <> 'draft'")
                .param("cycle", cycleId)
                .query(String.class)
                .list());
        long active = people.all().stream().filter(PersonView::active).count();
        long with = people.all().stream()
                .filter(person -> person.active() && covered.contains(person.id()))
                .count();
        return jdbc.sql(COUNTS)
                .param("cycle", cycleId)
                .query((row, number) -> new CycleOpenItems(
                        cycle,
                        (int) active,
                        (int) (active - with),
                        row.getInt("drafts"),
                        row.getInt("waiting"),
                        row.getInt("silent"),
                        row.getInt("by_owner"),
                        row.getInt("by_manager"),
                        row.getInt("unfinished"),
                        row.getInt("carried"),
                        row.getInt("retrospectives")))
                .single();
    }
}
