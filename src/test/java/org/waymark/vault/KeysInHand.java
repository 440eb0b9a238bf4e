package org.waymark.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.shared.CaseCode;

/** Every key that opens something now, as someone has them who holds the master keyset and the newest schema of keys. */
public final class KeysInHand {

    private KeysInHand() {}

    /** The keys of all cases, in the clear. */
    public static List<byte[]> of(ApplicationContext program) {
        return matching(program, "%");
    }

    /** The keys of one case. */
    public static List<byte[]> of(ApplicationContext program, CaseCode code) {
        return matching(program, code.value());
    }

    private static List<byte[]> matching(ApplicationContext program, String code) {
        MasterKeyset master = program.getBean(MasterKeyset.class);
        return program.getBean(JdbcClient.class)
                .sql("select case_code, part, sealed from keys.case_key where case_code like ?")
                .param(code)
                .query((row, number) -> open(master, row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    private static byte[] open(MasterKeyset master, String code, String part, byte[] sealedKey) {
        String place = part.equals(CaseSafe.GENERAL) ? code : code + "/" + part;
        try {
            byte[] secret = master.aead().decrypt(sealedKey, ("case-key/" + place).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(secret, 32);
        } catch (GeneralSecurityException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
