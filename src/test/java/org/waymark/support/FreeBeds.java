package org.waymark.support;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Every test finds the beds of the demonstration houses as they were at first, whoever lives there from others. */
class FreeBeds implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(JdbcClient.class).sql("""
                        update shelter_house set beds = case code when 'one-a' then 6 when 'two-a' then 8 else 4 end,
                            danger_near = false, recruiter_inside = false
                        where code in ('one-a', 'two-a', 'two-b')
                        """).update();
    }
}
