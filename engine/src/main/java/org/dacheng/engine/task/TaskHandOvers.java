package org.dacheng.engine.task;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.schedule.RepeatedWork;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.deputy.Deputies;
import org.dacheng.people.deputy.DeputyView;
import org.dacheng.people.deputy.HandOverResult;
import org.dacheng.people.deputy.WaitingApprovals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves waiting tasks to deputies: immediately on request, and when the period of a deputy who takes over open tasks
 * begins.
 */
@Component
class TaskHandOvers implements WaitingApprovals, RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(TaskHandOvers.class);
    private static final int PAGE = 200;

    private final Tasks tasks;
    private final TaskStore taskStore;
    private final Deputies deputies;
    private final Actors actors;
    private final Clock clock;

    TaskHandOvers(Tasks tasks, TaskStore taskStore, Deputies deputies, Actors actors, Clock clock) {
        this.tasks = tasks;
        this.taskStore = taskStore;
        this.deputies = deputies;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public long count(Actor actor) {
        return taskStore.countToHandOver(actor.personId());
    }

    @Override
    public HandOverResult handOver(Actor actor) {
        int moved = 0;
        int kept = 0;
        String after = "";
        List<String> page;
        do {
            page = taskStore.toHandOver(actor.personId(), after, PAGE);
            for (String task : page) {
                if (handOverIfPossible(actor, task)) {
                    moved++;
                } else {
                    kept++;
                }
                after = task;
            }
        } while (page.size() == PAGE);
        return new HandOverResult(moved, kept);
    }

    /** A task that cannot move, or was decided meanwhile, does not stop the others. */
    private boolean handOverIfPossible(Actor actor, String task) {
        try {
            tasks.handOver(actor, task);
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
            handOver(actors.of(deputy.personId(), "deputy"));
            deputies.markTakenOver(deputy.id());
        }
    }
}
