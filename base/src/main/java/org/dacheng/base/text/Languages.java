package org.dacheng.base.text;

import java.util.Locale;

/** The two languages of the program. */
public final class Languages {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The supported language nearest to the requested one: zh_CN for any Chinese, otherwise English. */
    public static Locale nearest(Locale wish) {
        return wish.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    private Languages() {}
}
