package org.dacheng.engine.task;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.schedule.RepeatedWork;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.asker.Askers;
import org.dacheng.people.deputy.Deputies;
import org.dacheng.people.deputy.DeputyView;
import org.dacheng.people.deputy.HandedOver;
import org.dacheng.people.deputy.WaitingApprovals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves waiting tasks to deputies: at once when people ask for it, and when a deputy who is to get them begins. */
@Component
class HandOvers implements WaitingApprovals, RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(HandOvers.class);
    private static final int PAGE = 200;

    private final Tasks tasks;
    private final TaskStore rows;
    private final Deputies deputies;
    private final Askers askers;
    private final Clock clock;

    HandOvers(Tasks tasks, TaskStore rows, Deputies deputies, Askers askers, Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.deputies = deputies;
        this.askers = askers;
        this.clock = clock;
    }

    @Override
    public long count(Asker asker) {
        return rows.countToHandOver(asker.personId());
    }

    @Override
    public HandedOver handOver(Asker asker) {
        int moved = 0;
        int kept = 0;
        String after = "";
        List<String> page;
        do {
            page = rows.toHandOver(asker.personId(), after, PAGE);
            for (String task : page) {
                if (moved(asker, task)) {
                    moved++;
                } else {
                    kept++;
                }
                after = task;
            }
        } while (page.size() == PAGE);
        return new HandedOver(moved, kept);
    }

    /** One that cannot move, or was decided meanwhile, does not hold up the others. */
    private boolean moved(Asker asker, String task) {
        try {
            tasks.handOver(asker, task);
            return true;
        } catch (Failure stays) {
            LOG.debug("Task {} stays where it is: {}", task, stays.toString());
            return false;
        }
    }

    @Override
    public String name() {
        return "hand-over-to-deputies";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (DeputyView deputy : deputies.takingOver(clock.instant())) {
            handOver(askers.of(deputy.personId(), "deputy"));
            deputies.tookOver(deputy.id());
        }
    }
}
