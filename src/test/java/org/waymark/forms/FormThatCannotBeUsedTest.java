package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.forms.FormDesk.FORMS;
import static org.waymark.forms.FormDesk.component;
import static org.waymark.forms.FormDesk.file;
import static org.waymark.forms.FormDesk.plain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormThatCannotBeUsedTest {

    private static MalformedForm refused(byte[] file) {
        var refusal = new MalformedForm[1];
        assertThatExceptionOfType(MalformedForm.class)
                .isThrownBy(() -> FORMS.read("wrong.form", file))
                .satisfies(thrown -> refusal[0] = thrown);
        assertThat(refusal[0].file()).isEqualTo("wrong.form");
        return refusal[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "button",
                "documentPreview",
                "dynamiclist",
                "expression",
                "filepicker",
                "html",
                "iframe",
                "image",
                "multipage",
                "page",
                "table"
            })
    void namesTheComponentThatIsNotSupported(String type) {
        MalformedForm refusal = refused(file("{'type':'" + type + "','id':'Field_1'}"));

        assertThat(refusal.element()).isEqualTo("Field_1");
        assertThat(refusal.reason()).startsWith("components of type " + type + " are not supported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what every component may not say
                "{'type':'video','key':'x','label':'X'}|x|there is no component of type",
                "{'key':'x','label':'X'}|x|“type” is missing",
                "{'type':'textfield','id':'F1','label':'X'}|F1|“key” is missing",
                "{'type':'textfield','label':'X'}|components[0]|“key” is missing",
                "{'type':'textfield','key':'x'}|x|“label” is missing",
                "{'type':'textfield','key':'x','label':'   '}|x|“label” is not a text",
                "{'type':'textfield','key':'x','label':'X','colour':'red'}|x|“colour” is not known here",
                "{'type':'textfield','key':'x','label':'=upper case(name)'}|x|“label” is computed",
                "{'type':'textfield','key':'x','label':'Hello {{name}}'}|x|“label” is computed",
                "{'type':'textfield','key':'x','label':'X','description':'=a'}|x|“description” is computed",
                "{'type':'textfield','key':'x','label':'X','properties':{'label.es':'=a'}}|x|“properties.label.es” is computed",
                "{'type':'textfield','key':'x','label':'X','readonly':true}|x|“readonly” is not supported",
                "{'type':'textfield','key':'x','label':'X','readonly':'=a'}|x|“readonly” is neither true nor false",
                "{'type':'textfield','key':'x','label':'X','disabled':true}|x|“disabled” is not supported",
                "{'type':'textfield','key':'x','label':'X','defaultValue':'a'}|x|“defaultValue” is not supported",
                "{'type':'checkbox','key':'x','label':'X','defaultValue':true}|x|“defaultValue” is not supported",
                "{'type':'textfield','key':'x','label':'X','appearance':{'suffixAdorner':'kg'}}|x|“appearance.suffixAdorner” is not supported",
                "{'type':'text','id':'t','text':'a','key':'x'}|x|“key” is not known here",
                // keys
                "{'type':'textfield','key':'Danger','label':'X'}|Danger|“key” is not of the form",
                "{'type':'textfield','key':'danger-now','label':'X'}|danger-now|“key” is not of the form",
                "{'type':'textfield','key':'a.b','label':'X'}|a.b|“key” is not of the form",
                "{'type':'textfield','key':'_csrf','label':'X'}|_csrf|“key” is not of the form",
                "{'type':'textfield','key':'not','label':'X'}|not|“key” is a word with a meaning",
                // our own properties
                "{'type':'textfield','key':'x','label':'X','properties':{'blok':'B1'}}|x|“properties.blok” is not known here",
                "{'type':'textfield','key':'x','label':'X','properties':{'block':'B15'}}|x|“properties.block” is none of",
                "{'type':'textfield','key':'x','label':'X','properties':{'block':1}}|x|“properties.block” is not a text",
                "{'type':'textfield','key':'x','label':'X','properties':{'declinable':'yes'}}|x|“properties.declinable” is neither",
                "{'type':'textfield','key':'x','label':'X','properties':{'prefill':'a b'}}|x|“properties.prefill” is not the key",
                "{'type':'checkbox','key':'x','label':'X','properties':{'routing':'maybe'}}|x|“properties.routing” is none of",
                "{'type':'text','id':'t','text':'a','properties':{'block':'B1'}}|t|“properties.block” is not known here",
                // who a person is
                "{'type':'textfield','key':'x','label':'X','properties':{'identifies':'face','block':'B1'}}|x|“properties.identifies” is none of family-name",
                "{'type':'textfield','key':'x','label':'X','properties':{'identifies':'birth-date','block':'B1'}}|x|a birth-date is asked with a field of type datetime",
                "{'type':'textfield','key':'x','label':'X','properties':{'identifies':'alias','block':'S2'}}|x|belongs to block B1 or B2",
                "{'type':'textfield','key':'x','label':'X','properties':{'identifies':'alias'}}|x|belongs to block B1 or B2",
                // routing
                "{'type':'textfield','key':'x','label':'X','properties':{'routing':'true','block':'status'}}|x|only choices, ticks",
                "{'type':'textarea','key':'x','label':'X','properties':{'routing':'decision','block':'B5'}}|x|only choices, ticks",
                "{'type':'datetime','subtype':'time','key':'x','label':'X','properties':{'routing':'true','block':'S2'}}|x|only choices, ticks",
                "{'type':'checkbox','key':'x','label':'X','properties':{'routing':'true','block':'B5'}}|x|answers of block B5 never reach",
                "{'type':'checkbox','key':'x','label':'X','properties':{'routing':'true','block':'B1'}}|x|answers of block B1 never reach",
                "{'type':'checkbox','key':'x','label':'X','properties':{'routing':'true','block':'B11'}}|x|answers of block B11 never reach",
                "{'type':'checkbox','key':'x','label':'X','properties':{'routing':'true'}}|x|answers of block sealed never reach",
                "{'type':'checklist','key':'x','label':'X','values':[{'label':'A','value':'a'}],'properties':{'routing':'true','block':'status'}}|x|several choices",
                "{'type':'number','key':'x','label':'X','properties':{'routing':'true','block':'status'}}|x|must always be there",
                "{'type':'number','key':'x','label':'X','validate':{'required':true},'properties':{'routing':'true','block':'status','declinable':'true'}}|x|must always be there",
                "{'type':'group','components':[{'type':'checkbox','key':'c','label':'C'},{'type':'group','conditional':{'hide':'=c'},'components':[{'type':'datetime','subtype':'date','key':'x','label':'X','validate':{'required':true},'properties':{'routing':'true','block':'status'}}]}]}|x|must always be there",
                // options
                "{'type':'radio','key':'x','label':'X'}|x|“values” offers nothing to choose",
                "{'type':'radio','key':'x','label':'X','values':[]}|x|“values” offers nothing to choose",
                "{'type':'select','key':'x','label':'X','valuesKey':'list'}|x|“valuesKey” is not supported",
                "{'type':'checklist','key':'x','label':'X','valuesExpression':'=list'}|x|“valuesExpression” is not supported",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A','value':'a b'}]}|x|no code",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A','value':'unanswered'}]}|x|no code",
                "{'type':'radio','key':'x','label':'X','values':[{'value':'a'}]}|x|the option “a” has no label",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A'}]}|x|an option without a value",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A','value':'a'},{'label':'B','value':'a'}]}|x|the value “a” twice",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A','value':'a','icon':'b'}]}|x|“values.icon” is not known",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A','value':'declined'}]}|x|nothing but “declined”",
                "{'type':'radio','key':'x','label':'X','values':['a']}|x|“values” holds something that is not an object",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A','value':'a'}],'properties':{'option.b.es':'B'}}|x|“properties.option.b.es” is not known",
                // what is asked of an answer
                "{'type':'textfield','key':'x','label':'X','validate':{'required':'yes'}}|x|“validate.required” is neither",
                "{'type':'textfield','key':'x','label':'X','validate':{'min':1}}|x|“validate.min” is not known here",
                "{'type':'textarea','key':'x','label':'X','validate':{'pattern':'a'}}|x|“validate.pattern” is not known here",
                "{'type':'number','key':'x','label':'X','validate':{'min':'=a'}}|x|“validate.min” is not a plain number",
                "{'type':'number','key':'x','label':'X','validate':{'max':1e999999999}}|x|“validate.max” is not a plain number",
                "{'type':'number','key':'x','label':'X','validate':{'min':2,'max':1}}|x|no number is like that",
                "{'type':'number','key':'x','label':'X','increment':0}|x|no number is like that",
                "{'type':'number','key':'x','label':'X','decimalDigits':-1}|x|“decimalDigits” is not a whole number",
                "{'type':'number','key':'x','label':'X','serializeToString':true}|x|“serializeToString” is not supported",
                "{'type':'textfield','key':'x','label':'X','validate':{'minLength':3,'maxLength':2}}|x|no text is as long as that",
                "{'type':'textfield','key':'x','label':'X','validate':{'maxLength':100000}}|x|“validate.maxLength” is not a whole number from 0 to 500",
                "{'type':'textfield','key':'x','label':'X','validate':{'validationType':'iban'}}|x|“validate.validationType” is none of",
                "{'type':'textfield','key':'x','label':'X','validate':{'pattern':'[a'}}|x|not a regular expression",
                "{'type':'textfield','key':'x','label':'X','validate':{'pattern':'(?=a)'}}|x|looks around",
                "{'type':'textfield','key':'x','label':'X','validate':{'pattern':'(a)\\\\1'}}|x|looks around",
                "{'type':'datetime','subtype':'year','key':'x','label':'X'}|x|“subtype” is none of",
                "{'type':'datetime','subtype':'datetime','timeSerializingFormat':'no_timezone','key':'x','label':'X'}|x|“timeSerializingFormat” is not utc_offset",
                // what is only shown
                "{'type':'text','id':'t'}|t|“text” is missing",
                "{'type':'text','id':'t','text':'<b>bold</b>'}|t|no HTML",
                "{'type':'text','id':'t','text':'see [here](http://example.org)'}|t|no HTML, link",
                "{'type':'text','id':'t','text':'see https://example.org'}|t|no HTML, link",
                "{'type':'text','id':'t','text':'![x](y.png)'}|t|no HTML, link",
                "{'type':'text','id':'t','text':'a','properties':{'text.es':'<i>a</i>'}}|t|no HTML",
                "{'type':'text','id':'t','text':'={{name}}'}|t|“text” is computed",
                "{'type':'group','id':'g','path':'person','components':[]}|g|“path” is not supported",
                "{'type':'group','id':'g','components':{}}|g|“components” is not a list",
                // conditions
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'a'}}|x|begins with =",
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'=1 +'}}|x|not FEEL",
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'=x = 1'}}|x|asks for “x”",
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'=later'}}|x|asks for “later”",
                "{'type':'textfield','key':'x','label':'X','conditional':{'show':'=true'}}|x|“conditional.show” is not known",
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'=now() = null'}}|x|calls “now”",
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'=some i in 1..9 satisfies i = 1'}}|x|a condition compares answers",
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'=count(for i in 1..999999999 return i) = 1'}}|x|a condition compares answers",
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'={a:1}.a = 1'}}|x|a condition compares answers",
                "{'type':'textfield','key':'x','label':'X','conditional':{'hide':'=(function(a) external {java:{class:\\'java.lang.System\\'}})(1)'}}|x|hide"
            })
    void namesTheElementAndTheReason(String component, String element, String reason) {
        MalformedForm refusal = refused(file(component));

        assertThat(refusal.element()).isEqualTo(element);
        assertThat(refusal.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "|not a JSON object",
                "[]|not a JSON object",
                "{'type'|not JSON that can be read",
                "{'type':'default','type':'default','id':'a','components':[]}|not JSON that can be read",
                "{'type':'default','id':'a','components':[]} {}|not JSON that can be read",
                "{'type':'wizard','id':'a','components':[]}|no Camunda Form",
                "{'type':'default','components':[]}|“id” is missing",
                "{'type':'default','id':'a b','components':[]}|“id” is not a plain key",
                "{'type':'default','id':'a','components':{}}|“components” is not a list",
                "{'type':'default','id':'a','schemaVersion':20,'components':[]}|newer than 19",
                "{'type':'default','id':'a','action':'/elsewhere','components':[]}|“action” is not known here"
            })
    void namesTheFileIfItIsTheFile(String json, String reason) {
        MalformedForm refusal = refused(plain(json == null ? "" : json));

        assertThat(refusal.element()).isNull();
        assertThat(refusal.reason()).contains(reason);
    }

    @Test
    void namesWhatIsThereTwice() {
        assertThat(refused(file(component("textfield", "x"), component("number", "x")))
                        .reason())
                .contains("“key” is used twice");
        assertThat(refused(file("{'type':'spacer','id':'s'}", "{'type':'spacer','id':'s'}"))
                        .element())
                .isEqualTo("s");
    }

    @Test
    void namesWhatIsTooMuch() {
        String many = IntStream.range(0, 301)
                .mapToObj(i -> component("checkbox", "x" + i))
                .collect(Collectors.joining(","));
        assertThat(refused(file(many)).element()).isEqualTo("x300");
        assertThat(refused(new byte[300 * 1024]).reason()).contains("larger than");

        String deep = component("checkbox", "x");
        for (int i = 0; i < 6; i++) {
            deep = "{'type':'group','id':'g" + i + "','components':[" + deep + "]}";
        }
        assertThat(refused(file(deep)).element()).isEqualTo("x");
        assertThat(refused(plain("[".repeat(5_000))).reason()).contains("not JSON that can be read");
        assertThat(List.of(refused(new byte[] {(byte) 0xff, (byte) 0xfe, 0x00}).reason()))
                .isNotEmpty();
    }
}
