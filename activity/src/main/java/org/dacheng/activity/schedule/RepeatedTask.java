package org.dacheng.activity.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import org.dacheng.base.schedule.RepeatedWork;
import org.springframework.beans.factory.ObjectProvider;

/** Runs the repeated work offered by modules: one kind of task, with one instance per work, identified by its name. */
class RepeatedTask extends AbstractTask<Void> implements OnStartup {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final ObjectProvider<RepeatedWork> works;

    RepeatedTask(ObjectProvider<RepeatedWork> works) {
        super("repeated-work", Void.class, new OnFailureRetryLater<>(AFTER_FAILURE), new ReviveDeadExecution<>());
        this.works = works;
    }

    @Override
    public void onStartup(SchedulerClient scheduler, Clock clock) {
        works.stream().forEach(work -> scheduler.scheduleIfNotExists(instance(work.name()), clock.now()));
    }

    /** Work that is no longer offered by any module is removed. */
    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        Optional<RepeatedWork> work = works.stream()
                .filter(offered -> offered.name().equals(instance.getId()))
                .findAny();
        work.ifPresent(RepeatedWork::run);
        return work.<CompletionHandler<Void>>map(
                        done -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(done.every())))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id) {
        return SchedulableInstance.of(instance(id), now -> now);
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id, Void data) {
        return schedulableInstance(id);
    }
}
