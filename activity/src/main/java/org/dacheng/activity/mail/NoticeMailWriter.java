package org.dacheng.activity.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dacheng.activity.notice.NoticeContent;
import org.dacheng.activity.notice.NoticeKind;
import org.dacheng.activity.notice.NoticeTexts;
import org.dacheng.base.web.AddressProperties;
import org.dacheng.people.person.PersonView;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mail about a notice as plain text and HTML, in the language of the recipient. */
@Component
class NoticeMailWriter {

    private final NoticeTexts texts;
    private final ITemplateEngine templates;
    private final ObjectMapper json;
    private final MailProperties mail;
    private final AddressProperties address;

    NoticeMailWriter(
            NoticeTexts texts,
            ITemplateEngine templates,
            ObjectMapper json,
            MailProperties mail,
            AddressProperties address) {
        this.texts = texts;
        this.templates = templates;
        this.json = json;
        this.mail = mail;
        this.address = address;
    }

    void write(MimeMessage letter, WaitingMail waiting, PersonView reader) {
        NoticeContent content = content(waiting);
        String sentence = texts.sentence(NoticeKind.ofKey(waiting.kind()), content, reader.locale());
        Context context = new Context(reader.locale(), values(waiting, content, sentence, reader));
        try {
            MimeMessageHelper helper = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
            helper.setFrom(mail.from());
            helper.setTo(reader.email());
            helper.setSubject(sentence.replaceAll("\\s+", " "));
            helper.setText(
                    templates.process("activity/mail/notice.txt", context),
                    templates.process("activity/mail/notice", context));
            // Identifies the mail for clients: after a crash between sending and recording, the same mail is sent
            // twice.
            letter.setHeader("X-Dacheng-Notice", waiting.noticeId());
        } catch (MessagingException unusable) {
            throw new MailPreparationException(unusable);
        }
    }

    private Map<String, Object> values(WaitingMail waiting, NoticeContent content, String sentence, PersonView reader) {
        Map<String, Object> values = new HashMap<>();
        values.put("sentence", sentence);
        values.put("name", reader.name().in(reader.locale()));
        values.put("context", content.about().context().in(reader.locale()));
        values.put("open", "activity.mail.open-" + content.about().kind().name().toLowerCase(Locale.ROOT));
        String note = texts.note(content, reader.locale());
        values.put("note", note == null ? "" : note);
        values.put("link", address.link("/notices/" + waiting.noticeId()));
        return values;
    }

    private NoticeContent content(WaitingMail waiting) {
        try {
            return json.readValue(waiting.content(), NoticeContent.class);
        } catch (JsonProcessingException broken) {
            throw new MailPreparationException(broken);
        }
    }
}
