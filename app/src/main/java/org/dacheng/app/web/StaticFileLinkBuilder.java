package org.dacheng.app.web;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Adds digests only to links to static files. Otherwise every link would be looked up among the files of all libraries
 * on each page, which took a third of the time of a page of goals.
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

    /** File names contain a dot; few other URLs do, and for those the lookup is only slower. */
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
