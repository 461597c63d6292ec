package org.dacheng.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.dacheng.base.text.Languages;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language and time zone: those of the signed-in person; for anonymous visitors the language chosen on the
 * sign-in page, then the browser's; Chinese by default.
 */
@Component("localeResolver")
public class ReaderLocaleResolver extends AbstractLocaleContextResolver {

    /** Cookie with the language chosen before signing in, a BCP 47 tag. */
    public static final String COOKIE = "language";

    private static final TimeZone DEFAULT_ZONE = TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai"));

    private static final String SHOWN = ReaderLocaleResolver.class.getName() + ".shown";

    private final CurrentActor current;

    ReaderLocaleResolver(CurrentActor current) {
        this.current = current;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        Optional<PersonView> person = current.person();
        Locale shown = (Locale) request.getAttribute(SHOWN);
        return new SimpleTimeZoneAwareLocaleContext(
                shown != null
                        ? shown
                        : person.map(known -> CurrentActor.locale(request, known))
                                .orElseGet(() -> beforeSignIn(request)),
                person.map(known -> TimeZone.getTimeZone(known.zone())).orElse(DEFAULT_ZONE));
    }

    /** Shows the page of this request in another language than the reader's, such as a preview. */
    public static void show(HttpServletRequest request, Locale locale) {
        request.setAttribute(SHOWN, locale);
    }

    /** Never called by the program; reports misuse. */
    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("the language is changed on the profile or by the cookie");
    }

    /** The language of an anonymous visitor: chosen before sign-in, otherwise the browser's. */
    public static Locale beforeSignIn(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            return Languages.nearest(Locale.forLanguageTag(cookie.getValue()));
        }
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Languages.CHINESE
                : Languages.nearest(request.getLocale());
    }
}
