package org.waymark.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** The deployment's own keyset, with which the keys of the cases are sealed; its primary key is AES-256-GCM. */
final class MasterKeyset {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final KeysetHandle handle;
    private final Aead aead;

    private MasterKeyset(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        this.aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static MasterKeyset generate() {
        try {
            return new MasterKeyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Reads a Tink keyset in JSON. @throws VaultLocked if it is none; it is not echoed */
    static MasterKeyset of(String json) {
        try {
            return new MasterKeyset(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException failure) {
            // The cause is left out: it may quote the keyset.
            throw new VaultLocked("The master keyset is not a Tink keyset (JSON) with an AEAD key.");
        }
    }

    /** The keyset in JSON, in the clear: for the owner's file only. */
    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Aead aead() {
        return aead;
    }

    @Override
    public String toString() {
        return "MasterKeyset[hidden]";
    }
}
