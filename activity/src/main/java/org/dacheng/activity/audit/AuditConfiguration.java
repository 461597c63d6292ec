package org.dacheng.activity.audit;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures when days are sealed and how a verification runs. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    static final TaskDescriptor<Void> VERIFY = TaskDescriptor.of("verify-audit");

    /** Half an hour after the end of the day, when no transaction of that day is open any more. */
    @Bean
    RecurringTask<Void> sealDays(ObjectProvider<AuditSeals> seals) {
        return Tasks.recurring("seal-days", new Daily(ZoneOffset.UTC, LocalTime.of(0, 30)))
                .execute((instance, context) -> seals.getObject().sealDaysThatAreOver());
    }

    @Bean
    OneTimeTask<Void> verifyAudit(ObjectProvider<AuditVerifier> verifier) {
        return Tasks.oneTime(VERIFY)
                .execute((instance, context) -> verifier.getObject().verify(instance.getId()));
    }
}
