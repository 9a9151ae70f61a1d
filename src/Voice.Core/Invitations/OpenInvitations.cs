using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>A person who was asked and may still answer. Only for simulated phones: the number is in clear.</summary>
public sealed record OpenInvitation(Guid Invitation, Audience Audience, string Reference, string Phone, string SurveyId, string Language, DateTimeOffset AskedAt);

/// <summary>Conversations that are live on simulated phones, newest first.</summary>
public sealed class OpenInvitations(Store store, PhoneBook phones)
{
    public Task<List<OpenInvitation>> Newest(Audience audience, int limit, CancellationToken ct = default) => store.Read(async db =>
    {
        var live = await db.Conversations
            .Where(c => c.Live && c.Phone != null && c.Invitation.AskedAt != null && c.Invitation.Audience == audience)
            .Include(c => c.Phone).Include(c => c.Invitation).ThenInclude(i => i.Person).ThenInclude(p => p!.Case)
            .OrderByDescending(c => c.Invitation.AskedAt).ThenBy(c => c.Id).Take(limit).ToListAsync(ct);
        return live.Select(c => new OpenInvitation(
            c.InvitationId, c.Invitation.Audience, c.Invitation.Person?.Case?.Reference ?? "", phones.Number(c.Phone!) ?? "",
            c.Invitation.SurveyId, c.Invitation.Language, c.Invitation.AskedAt!.Value)).ToList();
    });
}
