package org.waymark.support;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The beds of the demonstration houses: every test finds them as they were at first, whoever lives there from others. */
public final class FreeBeds implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        asAtFirst(test.getApplicationContext().getBean(JdbcClient.class));
    }

    /** All are free, and stay so when what others have told comes to its end. */
    public static void asAtFirst(JdbcClient jdbc) {
        jdbc.sql("delete from shelter_bed").update();
        jdbc.sql("""
                        update shelter_house set beds = case code when 'one-a' then 6 when 'two-a' then 8 else 4 end,
                            danger_near = false, recruiter_inside = false, closed = false
                        where code in ('one-a', 'two-a', 'two-b')
                        """).update();
    }

    /** How many are free in a house. */
    public static int in(JdbcClient jdbc, String house) {
        return jdbc.sql("select beds from shelter_house where code = ?")
                .param(house)
                .query(Integer.class)
                .single();
    }

    /** Nobody new is sent there. */
    public static void close(JdbcClient jdbc, String house) {
        jdbc.sql("update shelter_house set closed = true where code = ?")
                .param(house)
                .update();
    }
}
