package org.dacheng.forms.condition;

import java.util.List;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;

/** A form with a field of every kind that conditions can ask for. */
final class ConditionFixture {

    static final FormSchema SCHEMA = TestSchemas.of(
            "{'type':'number','key':'n','label':{'zh_CN':'人数','en':'Heads'},'unit':{'zh_CN':'人','en':'people'}}",
            "{'type':'money','key':'total','label':{'zh_CN':'报销总额','en':'Total'}}",
            "{'type':'expression','key':'x','label':'Twice','expression':'=n * 2'}",
            "{'type':'textfield','key':'t','label':{'zh_CN':'事由','en':'Reason'}}",
            "{'type':'radio','key':'c','label':{'zh_CN':'类别','en':'Category'},'values':["
                    + "{'value':'a','label':{'zh_CN':'差旅费','en':'Travel'}},"
                    + "{'value':'b','label':{'zh_CN':'团建','en':'Team'}},{'value':'c','label':'Other'}]}",
            "{'type':'checklist','key':'k','label':'Tags','values':["
                    + "{'value':'a','label':'A'},{'value':'b','label':'B'},{'value':'c','label':'C'}]}",
            "{'type':'person','key':'p','label':'Person'}",
            "{'type':'person','key':'ps','label':'People','multiple':true}",
            "{'type':'department','key':'d','label':'Department'}",
            "{'type':'department','key':'ds','label':'Departments','multiple':true}",
            "{'type':'yesNo','key':'y','label':{'zh_CN':'加急','en':'Urgent'}}",
            "{'type':'datetime','key':'day','label':{'zh_CN':'日期','en':'Date'}}",
            "{'type':'datetime','key':'at','label':'At','subtype':'datetime'}",
            "{'type':'datetime','key':'clock','label':'Time','subtype':'time'}",
            "{'type':'dateRange','key':'r','label':{'zh_CN':'休假','en':'Leave'}}",
            "{'type':'attachment','key':'f','label':'Files'}",
            "{'type':'lineItems','key':'items','label':'Items','components':["
                    + "{'type':'textfield','key':'what','label':'What'},"
                    + "{'type':'number','key':'price','label':'Price'}],"
                    + "'totals':[{'key':'sum','of':'price','label':'Sum'}]}",
            "{'type':'number','key':'v','label':'V'}");

    static final ConditionFields FIELDS = ConditionFields.of(SCHEMA);
    static final Conditions CONDITIONS = new Conditions(TestSchemas.FEEL);

    /** All values of the form and of the submitter. */
    static List<ConditionField> all() {
        return FIELDS.all();
    }

    static ConditionField field(String path) {
        return FIELDS.find(path).orElseThrow();
    }

    private ConditionFixture() {}
}
