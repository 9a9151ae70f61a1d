using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Cases.Importing;

/// <summary>Writes what a row says about the case and the people on it.</summary>
internal sealed class CaseWriter(Vault vault)
{
    private static readonly string[] CustodialWords = ["detention", "custod", "DTO", "section 250", "section 91", "resettlement", "remand"];

    public static bool IsCustodial(string? outcome) =>
        outcome is not null && CustodialWords.Any(w => outcome.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <returns>The child.</returns>
    public Person Write(WriteScope scope, Case known, CaseFacts row, CaseChunk chunk)
    {
        if (row.Tells("service"))
            known.ServiceId = chunk.Service(row.Service).Id;
        var child = Child(scope, known, row, chunk);
        if (child.ErasedAt is null)
            Describe(known, row);
        Parent(scope, known, row, chunk);
        if (row.Tells("hold"))
            PlaceOrLiftHold(scope, known, child, row);
        return child;
    }

    // What describes an erased child is not taken in again; that work with them began or ended is, for the others of the case.
    private static void Describe(Case known, CaseFacts row)
    {
        known.Team = row.Tells("team") ? row.Team : known.Team;
        known.Area = row.Tells("area") ? row.Area : known.Area;
        known.Gender = row.Tells("gender") ? row.Gender : known.Gender;
        known.Ethnicity = row.Tells("ethnicity") ? row.Ethnicity : known.Ethnicity;
        known.LookedAfter = row.Tells("looked-after") ? row.LookedAfter : known.LookedAfter;
        known.SpecialNeeds = row.Tells("special-needs") ? row.SpecialNeeds : known.SpecialNeeds;
        known.SpeechNeeds = row.Tells("speech-needs") ? row.SpeechNeeds : known.SpeechNeeds;
        known.Whereabouts = row.Tells("whereabouts") ? row.Whereabouts : known.Whereabouts;
    }

    private Person Child(WriteScope scope, Case known, CaseFacts row, CaseChunk chunk)
    {
        var child = PersonOf(scope, known, Audience.Child);
        if (child.ErasedAt is not null)
            return child;
        if (row.Tells("forename", "surname", "name"))
            child.Name = vault.SealIfAny(child.Key, row.ChildName);
        if (row.Tells("birth-date"))
            child.BirthDate = row.BirthDate is { } born ? vault.SealDate(child.Key, born) : null;
        if (row.Tells("language"))
            child.Language = row.Language;
        child.EasyRead = row.EasyRead ?? child.EasyRead;
        Reach(scope, child, row, "child", chunk.Phone(scope, row.ChildMobile), row.ChildConsent);
        return child;
    }

    private void Parent(WriteScope scope, Case known, CaseFacts row, CaseChunk chunk)
    {
        if (!row.HasParent && (row.Told is not null || !known.People.Any(p => p.Audience == Audience.Parent)))
            return;
        var parent = PersonOf(scope, known, Audience.Parent);
        if (parent.ErasedAt is not null)
            return;
        if (row.Tells("parent-name"))
            parent.Name = vault.SealIfAny(parent.Key, row.ParentName);
        if (row.Tells("language"))
            parent.Language = row.Language;
        if (row.Tells("relationship"))
            parent.FosterCarer = row.Relationship?.Contains("foster", StringComparison.OrdinalIgnoreCase) ?? false;
        Reach(scope, parent, row, "parent", chunk.Phone(scope, row.ParentMobile), row.ParentConsent);
    }

    private static void Reach(WriteScope scope, Person person, CaseFacts row, string who, Phone? phone, Consent consent)
    {
        var known = person.Contacts.FirstOrDefault();
        if (!row.Tells($"{who}-mobile"))
            phone = known?.Phone;
        if (!row.Tells($"{who}-consent"))
            consent = known?.Consent ?? Consent.NotKnown;
        ContactWriter.Set(scope, person, phone, consent, SafeToText.Safe);
    }

    private Person PersonOf(WriteScope scope, Case known, Audience audience)
    {
        if (known.People.FirstOrDefault(p => p.Audience == audience) is { } person)
            return person;
        person = new Person { Id = Guid.CreateVersion7(), Audience = audience, CaseId = known.Id, Key = vault.NewKey() };
        known.People.Add(person);
        scope.Db.People.Add(person);
        return person;
    }

    private void PlaceOrLiftHold(WriteScope scope, Case known, Person child, CaseFacts row)
    {
        var standing = known.Holds.FirstOrDefault(h => h.FromImport && h.LiftedAt is null);
        if (row.Hold is { } reason && standing is null)
        {
            var hold = new Hold
            {
                Id = Guid.CreateVersion7(),
                CaseId = known.Id,
                Reason = vault.SealIfAny(child.Key, reason),
                PlacedAt = scope.Now,
                PlacedBy = scope.Act.Who,
                FromImport = true,
            };
            known.Holds.Add(hold);
            scope.Db.Holds.Add(hold);
            scope.Audit("hold.placed", row.Reference);
        }
        else if (row.Hold is null && standing is not null)
        {
            (standing.LiftedAt, standing.LiftedBy) = (scope.Now, scope.Act.Who);
            scope.Audit("hold.lifted", row.Reference);
        }
    }
}
