using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.TestCommon;
using Voice.TestCommon.Providers;

namespace Voice.Core.Tests.Messaging.Twilio;

/// <summary>Texts leave by a provider that goes wrong in every way it can; what reached a phone is what it took.</summary>
public sealed class TwilioSendingTests : IAsyncLifetime
{
    private MisbehavingTwilio _provider = null!;

    public async ValueTask InitializeAsync() => _provider = await MisbehavingTwilio.Start();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task A_text_carries_what_the_provider_needs_and_our_id_for_the_way_back()
    {
        await using var voice = await Invited();
        await Rounds(voice);
        var taken = _provider.Taken.ShouldHaveSingleItem();
        var message = await Message(voice);
        taken.To.ShouldBe("+447700900123");
        taken.Fields["MessagingServiceSid"].ShouldBe(MisbehavingTwilio.ServiceSid);
        taken.Callback.ShouldBe($"{TwilioVoice.PublicAddress}/sms/twilio/status?id={message.Id:N}");
        // Ten in the morning: it may wait in the provider's queue until seven in the evening, not longer.
        taken.Fields["ValidityPeriod"].ShouldBe("32400");
        taken.Fields.ContainsKey("From").ShouldBeFalse();
        (message.State, message.ProviderId).ShouldBe((SendState.Sent, taken.Sid));
    }

    [Theory]
    [InlineData(Misbehaviour.AcceptThenSilence)]
    [InlineData(Misbehaviour.AcceptThenReset)]
    [InlineData(Misbehaviour.AcceptThenServerError)]
    [InlineData(Misbehaviour.AcceptSlowly)]
    [InlineData(Misbehaviour.AcceptThenHalfAnAnswer)]
    public async Task What_was_taken_without_a_clear_yes_is_found_and_never_sent_again(Misbehaviour how)
    {
        await using var voice = await Invited();
        _provider.Next(how);
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        (await Message(voice)).State.ShouldBe(SendState.InDoubt);
        await Rounds(voice);
        (await Message(voice)).State.ShouldBe(SendState.Sent);
        _provider.Taken.Count.ShouldBe(1);
        _provider.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task No_list_at_the_provider_is_no_word_on_the_text()
    {
        await using var voice = await Invited();
        _provider.Next(Misbehaviour.AcceptThenReset);
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        _provider.Lists = false;
        await Rounds(voice);
        (await Message(voice)).State.ShouldBe(SendState.InDoubt);
        _provider.Lists = true;
        await Rounds(voice);
        (await Message(voice)).State.ShouldBe(SendState.Sent);
        _provider.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_says_stop_while_others_are_being_called_gets_nothing_more()
    {
        await using var voice = await TwilioVoice.Start(_provider);
        await Invite(voice, people: 20);
        var newest = await voice.Store.Read(db => db.Messages.Include(m => m.Phone).OrderBy(m => m.Seq).LastAsync());
        var last = voice.Get<PhoneBook>().Number(newest.Phone)!;
        var stopped = new TaskCompletionSource();
        _provider.OnTaken = async text =>
        {
            if (text != _provider.Taken[0])
                return;
            await voice.Get<InboundTexts>().Receive(new InboundText("SMstop", last, "stop"));
            stopped.SetResult();
        };
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        await stopped.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Rounds(voice);
        _provider.Taken.Count(t => t.To == last).ShouldBe(1, "the word that it stops");
        _provider.Taken.Count.ShouldBe(20);
    }

    [Theory]
    [InlineData(Misbehaviour.Reset)]
    [InlineData(Misbehaviour.ServerError)]
    public async Task What_was_not_taken_is_sent_again_once_the_provider_says_so_twice(Misbehaviour how)
    {
        await using var voice = await Invited();
        _provider.Next(how);
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        (await Message(voice)).State.ShouldBe(SendState.InDoubt);
        await Look(voice);
        (await Message(voice)).Looks.ShouldBe(1, "the provider's list may lag behind");
        _provider.Calls.ShouldBe(1);
        await Rounds(voice);
        (await Message(voice)).State.ShouldBe(SendState.Sent);
        _provider.Taken.Count.ShouldBe(1);
        _provider.Calls.ShouldBe(2);
    }

    [Theory]
    [InlineData(Misbehaviour.TooMany)]
    [InlineData(Misbehaviour.TooManyBare)]
    public async Task A_provider_that_wants_to_be_left_alone_is_left_alone_by_everybody(Misbehaviour how)
    {
        await using var voice = await Invited();
        _provider.Next(how);
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        var sender = (await voice.Get<Senders>().Find(CancellationToken.None))!;
        sender.PausedUntil.ShouldNotBeNull().ShouldBeGreaterThan(voice.Clock.Now);
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        _provider.Calls.ShouldBe(1);
        await Rounds(voice);
        _provider.Taken.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(21610, SendState.Failed)]
    [InlineData(21211, SendState.Failed)]
    [InlineData(30007, SendState.Failed)]
    [InlineData(99999, SendState.Failed)]
    public async Task A_code_decides_what_becomes_of_text_and_phone(int code, SendState state)
    {
        await using var voice = await Invited();
        _provider.Refuse("+447700900123", code);
        await Rounds(voice);
        var message = await Message(voice);
        (message.State, message.Problem).ShouldBe((state, code.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        _provider.Calls.ShouldBe(1, "nothing that will never work is tried again");
        (message.Phone.OptedOutAt is not null).ShouldBe(code == 21610);
        (message.Phone.UnusableAt is not null).ShouldBe(code == 21211);
        (await voice.Get<Senders>().Find(CancellationToken.None))!.StoppedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_key_stops_the_sender_and_loses_nothing()
    {
        await using var voice = await Invited();
        _provider.Refuse("+447700900123", 20003);
        await Rounds(voice);
        _provider.Calls.ShouldBe(1);
        var look = await voice.Get<OutboxWatch>().Look(CancellationToken.None);
        look.Problems().ShouldHaveSingleItem().ShouldContain("20003");
        (await Message(voice)).State.ShouldBe(SendState.Queued);
        _provider.Refuse("+447700900123", 21602);
        await voice.Get<Senders>().Resume(Core.Audit.Act.Program("test"), CancellationToken.None);
        await Rounds(voice);
        _provider.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_provider_that_is_away_for_an_hour_loses_no_text()
    {
        var away = await MisbehavingTwilio.Start();
        await using var voice = await TwilioVoice.Start(away);
        await away.DisposeAsync();
        await Invite(voice);
        for (var minutes = 0; minutes < 60; minutes += 5)
        {
            await voice.Get<OutboxWorker>().Round(CancellationToken.None);
            voice.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        var message = await Message(voice);
        message.State.ShouldBe(SendState.Queued);
        message.Attempts.ShouldBeGreaterThan(3);
        message.Problem.ShouldBe("no-connection");
    }

    [Fact]
    public async Task The_rate_and_the_days_ceiling_hold_whoever_sends()
    {
        await using var voice = await TwilioVoice.Start(_provider, limits: new SendLimits { PerSecond = 2, DailySegments = 5 });
        await Invite(voice, 9);
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        _provider.Taken.Count.ShouldBe(2, "two a second");
        await Rounds(voice);
        _provider.Taken.Sum(t => SmsSegments.Count(t.Body).Segments).ShouldBeInRange(3, 5);
        (await voice.Get<Senders>().Find(CancellationToken.None))!.Notice.ShouldNotBeNull().ShouldContain("ceiling");
        var waiting = await voice.Store.Read(db => db.Messages.Where(m => m.State == SendState.Queued).ToListAsync());
        waiting.ShouldNotBeEmpty();
        waiting.ShouldAllBe(m => UkTime.Local(m.DueAt!.Value).DayOfWeek == DayOfWeek.Monday && m.Attempts == 0);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_question_never_comes_before_its_opening_where_the_money_is_out(StoreKind kind)
    {
        await using var voice = await TwilioVoice.Start(
            _provider, kind, new SendLimits { PerSecond = 1000, DailySegments = 40 }, new FixedClock(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)));
        await Invite(voice, people: 1);
        await Rounds(voice);
        await voice.Get<SimulatedPhone>().Type("+447700900123", "yes");
        // The opening takes more than is left, the question does not.
        await voice.Store.Write(new Act("test", "spent"), scope => scope.Db.Set<Sender>().ExecuteUpdateAsync(s => s.SetProperty(x => x.SegmentsToday, 79)));
        await Rounds(voice);
        var texts = await voice.Store.Read(db => db.Messages.Where(m => m.Direction == Direction.Out && m.AnswerUntil != null).OrderBy(m => m.Seq).ToListAsync());
        texts.Count.ShouldBeGreaterThan(1);
        texts.ShouldAllBe(m => m.State == SendState.Queued);
        voice.Clock.Advance(TimeSpan.FromHours(23));
        await Rounds(voice);
        _provider.Taken.Count.ShouldBe(1 + texts.Count);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Four_workers_at_a_bad_provider_send_every_text_once(StoreKind kind)
    {
        var random = new Random(7);
        var modes = Enum.GetValues<Misbehaviour>();
        _provider.Otherwise = () =>
        {
            lock (random)
                return random.NextDouble() < 0.5 ? Misbehaviour.None : modes[random.Next(modes.Length)];
        };
        await using var voice = await TwilioVoice.Start(_provider, kind);
        await Invite(voice, 25);
        for (var round = 0; round < 40 && await Unfinished(voice) > 0; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => voice.Get<OutboxWorker>().Round(CancellationToken.None))));
            voice.Clock.Advance(TimeSpan.FromSeconds(20));
        }
        (await Unfinished(voice)).ShouldBe(0);
        _provider.Taken.Count.ShouldBe(25);
        _provider.Taken.Select(t => t.OurId).Distinct().Count().ShouldBe(25, "none twice");
    }

    [Theory]
    [InlineData("delivered", null, SendState.Delivered, 1)]
    [InlineData("undelivered", 30005, SendState.Failed, 1)]
    [InlineData("sent", null, SendState.Sent, 0)]
    public async Task A_text_without_a_report_is_asked_about_after_a_day(string status, int? code, SendState becomes, int told)
    {
        await using var voice = await Invited();
        await Rounds(voice);
        _provider.Fates[_provider.Taken[0].Sid] = (status, code);
        (await voice.Get<SilentTexts>().Ask(CancellationToken.None)).ShouldBe(0, "a report may still come");
        voice.Clock.Advance(TimeSpan.FromDays(1.5));
        (await voice.Get<SilentTexts>().Ask(CancellationToken.None)).ShouldBe(told);
        (await Message(voice)).State.ShouldBe(becomes);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_asked_changes_nothing()
    {
        await using var voice = await Invited();
        await Rounds(voice);
        _provider.Fates[_provider.Taken[0].Sid] = (MisbehavingTwilio.Broken, null);
        voice.Clock.Advance(TimeSpan.FromDays(1.5));
        (await voice.Get<SilentTexts>().Ask(CancellationToken.None)).ShouldBe(0);
        (await Message(voice)).State.ShouldBe(SendState.Sent);
    }

    [Fact]
    public async Task An_hour_without_a_provider_spends_nothing_and_is_seen()
    {
        await using var voice = await TwilioVoice.Start(_provider, limits: new SendLimits { PerSecond = 1000, DailySegments = 40 });
        await Invite(voice, people: 10);
        await _provider.DisposeAsync();
        for (var i = 0; i < 120; i++)
        {
            voice.Clock.Advance(TimeSpan.FromSeconds(30));
            await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        }
        var outbox = await voice.Get<OutboxWatch>().Look(CancellationToken.None);
        outbox.Sender!.SegmentsToday.ShouldBe(0);
        outbox.Failing.ShouldBe(10);
        outbox.Problems().ShouldBe(["10 texts were tried 4 times or more and not taken"]);
        (await voice.Store.Read(db => db.Messages.ToListAsync())).ShouldAllBe(m => m.State == SendState.Queued);
    }

    [Fact]
    public async Task What_the_provider_never_had_is_not_counted_as_spent()
    {
        await using var voice = await Invited();
        _provider.Next(Misbehaviour.Reset);
        await Rounds(voice);
        var sender = (await voice.Get<Senders>().Find(CancellationToken.None))!;
        sender.SegmentsToday.ShouldBe(SmsSegments.Count(_provider.Taken.ShouldHaveSingleItem().Body).Segments);
    }

    [Fact]
    public async Task A_doubt_that_nobody_can_clear_is_seen()
    {
        await using var voice = await Invited();
        _provider.Next(Misbehaviour.AcceptThenReset);
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        await _provider.DisposeAsync();
        for (var i = 0; i < 40; i++)
        {
            voice.Clock.Advance(TimeSpan.FromSeconds(30));
            await voice.Get<OutboxWorker>().Round(CancellationToken.None);
        }
        (await voice.Get<OutboxWatch>().Look(CancellationToken.None)).Problems().ShouldBe(["1 texts in doubt for more than 15 minutes"]);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task One_text_that_cannot_be_read_is_given_up_and_holds_up_nobody(StoreKind kind)
    {
        await using var voice = await TwilioVoice.Start(_provider, kind);
        await Invite(voice, people: 3);
        await voice.Store.Write(Act.Program("test"), scope =>
            scope.Db.Invitations.Where(i => i.Person!.Case!.Reference == "T1").ExecuteUpdateAsync(s => s.SetProperty(i => i.PersonId, (Guid?)null)));
        await Rounds(voice);
        _provider.Taken.Count.ShouldBe(2);
        (await voice.Get<OutboxWatch>().Lost(1, CancellationToken.None)).ShouldBe([new LostTexts(Failed: true, "our own record of it could not be read", 1)]);
        (await voice.Get<Senders>().Find(CancellationToken.None))!.Notice.ShouldBe("a text could not be read and was given up");
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_mock_that_gives_all_texts_one_id_is_believed_and_noticed(StoreKind kind)
    {
        await using var voice = await TwilioVoice.Start(_provider, kind);
        await Invite(voice, people: 12);
        _provider.Otherwise = () => Misbehaviour.AcceptUnderOneId;
        await Rounds(voice);
        _provider.Calls.ShouldBe(12);
        var messages = await voice.Store.Read(db => db.Messages.Where(m => m.Direction == Direction.Out).ToListAsync());
        messages.ShouldAllBe(m => m.State == SendState.Sent);
        messages.Count(m => m.ProviderId is not null).ShouldBe(1);
        (await voice.Get<Senders>().Find(CancellationToken.None))!.Notice.ShouldBe("two texts were given the same id");
    }

    private async Task<TestVoice> Invited()
    {
        var voice = await TwilioVoice.Start(_provider);
        await Invite(voice);
        return voice;
    }

    private static async Task Invite(TestVoice voice, int people = 1)
    {
        var rows = Enumerable.Range(0, people).Select(i => $"T{i},01/10/2026,01/01/2011,07700900{123 + i},Yes");
        await voice.ImportClosures(voice.TempFile("t.csv", "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows)));
        (await voice.Invite()).Count(e => e.IsAsked).ShouldBe(people);
    }

    private static async Task Look(TestVoice voice)
    {
        voice.Clock.Advance(TimeSpan.FromSeconds(1));
        await voice.Get<OutboxWorker>().Round(CancellationToken.None);
    }

    // Some minutes pass.
    private static async Task Rounds(TestVoice voice)
    {
        for (var i = 0; i < 12; i++)
        {
            await voice.Get<OutboxWorker>().Round(CancellationToken.None);
            voice.Clock.Advance(TimeSpan.FromSeconds(20));
        }
    }

    private static Task<Message> Message(TestVoice voice) => voice.Store.Read(db => db.Messages.Include(m => m.Phone).SingleAsync());

    private static Task<int> Unfinished(TestVoice voice) => voice.Store.Read(db => db.Messages.CountAsync(
        m => m.State == SendState.Queued || m.State == SendState.Sending || m.State == SendState.InDoubt));
}
