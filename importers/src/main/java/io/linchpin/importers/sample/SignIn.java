package io.linchpin.importers.sample;

import java.util.List;

/** The people whom the sample's sign-in page offers with one click, at least one for each role. */
final class SignIn {
    private SignIn() {}

    /**
     * @param does in English
     * @param doesInGerman the same in German
     */
    record Choice(String username, String does, String doesInGerman) {}

    static List<Choice> choices() {
        return List.of(
                new Choice(
                        "dana.whitfield",
                        "Change manager of Meridian Health: weighs changes and chairs the CAB",
                        "Change-Managerin von Meridian Health: wägt Changes ab und leitet das CAB"),
                new Choice(
                        "marcus.oyelaran",
                        "CAB member: answers for the health record and order entry",
                        "CAB-Mitglied: verantwortet Patientenakte und Anforderungen"),
                new Choice(
                        "ken.ito",
                        "Agent: storage engineer, takes incidents",
                        "Agent: Speichertechniker, übernimmt Störungen"),
                new Choice(
                        "ayesha.malik",
                        "Administrator: keeps the CMDB, people and teams of Meridian Health",
                        "Administratorin: pflegt CMDB, Personen und Teams von Meridian Health"),
                new Choice(
                        "elena.marchetti",
                        "Requester: ward nurse, asks for things and reports what is broken",
                        "Anfordernde: Pflegefachfrau, bestellt und meldet, was nicht geht"),
                new Choice(
                        "paul.novak",
                        "Read-only: auditor, sees everything, changes nothing",
                        "Nur lesend: Revisor, sieht alles, ändert nichts"),
                new Choice(
                        "ingrid.solberg",
                        "Administrator of the provider, Northwind Hosting: sees both customers",
                        "Administratorin des Anbieters Northwind Hosting: sieht beide Kunden"),
                new Choice(
                        "emeka.nwosu",
                        "Administrator of the other customer, Harbor Dental Group: sees nothing of Meridian",
                        "Administrator des anderen Kunden, Harbor Dental Group: sieht nichts von Meridian"));
    }
}
