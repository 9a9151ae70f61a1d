using Voice.Core.Contacts;
using Voice.Core.Data.Direct;
using Voice.Core.Invitations;
using Voice.Core.Responses;

namespace Voice.Core.Conversations;

/// <summary>Reads a conversation with its invitation, person and response, and for writing all that may change with it, without a context.</summary>
internal sealed class WholeConversation
{
    private readonly RowMap _conversation;
    private readonly RowMap _invitation;
    private readonly RowMap _person;
    private readonly RowMap _response;
    private readonly RowMap _contact;
    private readonly string _contacts;

    /// <param name="maps">The tables.</param>
    /// <param name="invitation">A query for the invitation's id; its parameter is $1.</param>
    public WholeConversation(RowMaps maps, string invitation)
    {
        (_conversation, _invitation, _person) = (maps.Of<Conversation>(), maps.Of<Invitation>(), maps.Of<Person>());
        (_response, _contact) = (maps.Of<Response>(), maps.Of<Contact>());
        Columns = $"{_conversation.Columns("c")}, {_invitation.Columns("i")}, {_person.Columns("p")}, {_response.Columns("r")}";
        Where = $"""c."InvitationId" = ({invitation})""";
        Select = $"SELECT {Columns} FROM {Tables} WHERE {Where}";
        _contacts = $"""SELECT {_contact.Columns("k")} FROM "Contacts" k WHERE k."PersonId" = $1""";
    }

    /// <summary>At most one row.</summary>
    public static string Tables { get; } = """
        "Conversations" c JOIN "Invitations" i ON i."Id" = c."InvitationId"
        LEFT JOIN "People" p ON p."Id" = i."PersonId" LEFT JOIN "Responses" r ON r."InvitationId" = i."Id"
        """;

    /// <summary>What <see cref="Read"/> reads, of <see cref="Tables"/>.</summary>
    public string Columns { get; }

    public string Where { get; }

    /// <summary>All three together.</summary>
    public string Select { get; }

    public Conversation? Read(RowCursor at, out Response? response)
    {
        var conversation = at.Read(_conversation) as Conversation;
        var (invitation, person) = (at.Read(_invitation) as Invitation, at.Read(_person) as Person);
        response = at.Read(_response) as Response;
        if (conversation is null || invitation is null)
            return null;
        (conversation.Invitation, invitation.Person) = (invitation, person);
        return conversation;
    }

    /// <summary>From now on follows all of it.</summary>
    public async Task Follow(DirectScope scope, Conversation conversation, Response? response, CancellationToken ct)
    {
        scope.Follow(conversation);
        scope.Follow(conversation.Invitation);
        scope.Follow(conversation.Invitation.Person);
        scope.Follow(response);
        await ReadContacts(scope, conversation, ct);
    }

    // Whoever has begun has said yes before, which is all that a conversation writes to a contact.
    private async Task ReadContacts(DirectScope scope, Conversation conversation, CancellationToken ct)
    {
        if (conversation.Invitation is not { Person: { } person, State: not InvitationState.Started })
            return;
        await using var batch = scope.Batch(DirectScope.Statement(_contacts, person.Id));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var contact = (Contact)_contact.Read(rows, 0)!;
            scope.Follow(contact);
            person.Contacts.Add(contact);
        }
    }
}
