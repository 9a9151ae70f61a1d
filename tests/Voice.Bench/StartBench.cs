using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.TestCommon;

namespace Voice.Bench;

/// <summary>From starting the published program on a SQLite database that is there to the first page somebody was invited to.
/// Budget: under 2 s.</summary>
internal static class StartBench
{
    private const string Address = "http://127.0.0.1:5580";
    private const int Starts = 7;

    public static async Task<int> Run(string[] args)
    {
        if (args is not [var program] || !File.Exists(program))
        {
            Console.Error.WriteLine("Say which program: publish it with -p:PublishReadyToRun=true and name the file 'voice' in that folder.");
            return 2;
        }
        await using var voice = await TestVoice.Start(clock: new FixedClock(DateTimeOffset.UtcNow));
        var page = await Invited(voice);
        var seconds = new List<double>();
        for (var i = 0; i < Starts; i++)
            seconds.Add(await Start(program, voice, page));
        seconds.Sort();
        Console.WriteLine($"start to first page: {seconds[0]:F2} to {seconds[^1]:F2} s, median {seconds[Starts / 2]:F2} s in {Starts} starts; budget 2 s: {(seconds[^1] < 2 ? "met" : "missed")}");
        return 0;
    }

    private static async Task<Uri> Invited(TestVoice voice)
    {
        var closed = DateTime.UtcNow.AddDays(-7).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var file = voice.TempFile("closures.csv", $"""
            Reference,Forename,Surname,DOB,Service,Team,Outcome,Start,Closed,Worker,YP Mobile,YP Consent
            B1,Name,Other,01/03/{DateTime.UtcNow.Year - 15},Youth Justice,East,Referral Order,01/01/2026,{closed},A. Worker,07700900123,Yes
            """);
        await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Closures, file, "bench"));
        await foreach (var _ in voice.Get<Inviter>().Invite("bench"))
        {
        }
        var invitation = await voice.Store.Read(db => db.Invitations.SingleAsync());
        return new Uri($"{Address}/s/{voice.Get<LookupKeys>().LinkToken(invitation.Id, invitation.Generation)}");
    }

    private static async Task<double> Start(string program, TestVoice voice, Uri page)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Voice"] = voice.Settings.Store.ConnectionString;
        start.Environment["Voice__Keys__Path"] = voice.Settings.KeysPath;
        start.Environment["Voice__Public__Url"] = Address;
        start.Environment["Voice__Staff__Url"] = "http://127.0.0.1:5581";
        start.Environment["Voice__Sms__Provider"] = "Simulator";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await FirstPage(page, process);
            return watch.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    // Nothing else tells from outside that a port is open.
    private static async Task FirstPage(Uri page, Process process)
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(page);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null && !process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }
}
