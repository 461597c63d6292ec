package org.dacheng.app.web;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Puts digests into links to static files alone. Every other link would be looked for among the files of all libraries,
 * page after page, which took a third of the time that a page of goals took.
 */
@Component
class StaticFileLinkBuilder extends StandardLinkBuilder {

    StaticFileLinkBuilder(SpringTemplateEngine templates) {
        templates.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return mayBeFile(link) ? super.processLink(context, link) : link;
    }

    /** Files have a dot in their name; few other addresses do, and for those it is only slower. */
    static boolean mayBeFile(String link) {
        int end = link.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = link.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        String path = link.substring(0, end);
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }
}
