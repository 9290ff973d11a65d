package io.linchpin.cmdb;

import io.linchpin.identity.CurrentUser;
import java.util.List;
import org.springframework.stereotype.Service;

/** The catalogue of classes and relationship types, which belongs to the top tenant and holds for all. */
@Service
public class Catalogues {
    /** An attribute that imports brought and no class defines. @param samples up to 5 of its values */
    public record UnknownAttribute(String className, String name, long cis, List<String> samples) {}

    /** As it is now, also when another instance has just changed it. */
    public Catalogue current() {
        throw new IllegalStateException();
    }

    /** Adds the class, or changes the one of this name. */
    public CiClass save(CurrentUser user, CiClass ciClass) {
        throw new IllegalStateException();
    }

    /** Adds the type, or changes the one of this name. */
    public RelationType save(CurrentUser user, RelationType type) {
        throw new IllegalStateException();
    }

    public List<UnknownAttribute> unknownAttributes(CurrentUser user) {
        throw new IllegalStateException();
    }

    /**
     * Makes an unknown attribute one of the class; the stored texts become values of its type.
     * @throws io.linchpin.shared.Invalid naming texts that are no such value; nothing is written then
     */
    public void adopt(CurrentUser user, String className, AttributeDefinition attribute) {
        throw new IllegalStateException();
    }
}
