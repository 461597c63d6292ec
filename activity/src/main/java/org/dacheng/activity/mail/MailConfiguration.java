package org.dacheng.activity.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Set;
import org.dacheng.activity.notice.MailQueue;
import org.dacheng.base.clock.BackdatedClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Sends mail when {@code spring.mail.host} names a server; without one no mail is queued. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    /** Loading historic data sends no mail. */
    @Bean
    MailQueue mailQueue(ObjectProvider<JavaMailSender> server, MailProperties properties) {
        return (now, mayBeUndone) ->
                server.getIfAvailable() == null || BackdatedClock.moment().isPresent()
                        ? null
                        : mayBeUndone ? now.plus(properties.hold()) : now;
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    RecurringTask<Void> sendMail(ObjectProvider<MailDelivery> delivery, MailProperties properties) {
        return Tasks.recurring("send-mail", FixedDelay.of(properties.every()))
                .execute((instance, context) -> delivery.getObject().deliverAll());
    }

    /** Resolves plain-text mail templates; all other templates are left to the resolver of the pages. */
    @Bean
    ITemplateResolver plainTextTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(Set.of("activity/mail/*.txt"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(1);
        return resolver;
    }
}
