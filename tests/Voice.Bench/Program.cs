using Voice.Bench;
using Voice.Bench.Analysis;
using Voice.Bench.Conversations;
<<<<<<< HEAD
using Voice.Bench.Messaging;
=======
using Voice.Bench.Web;
>>>>>>> b8c2ec7 (Offer easy read and both languages, and let staff hold a case or record consent)

return args switch
{
    ["analysis", .. var rest] => AnalysisBench.Run(rest),
    ["engine", .. var rest] => EngineBench.Run(rest),
    ["import", .. var rest] => await ImportBench.Run(rest),
    ["invite", .. var rest] => await InviteBench.Run(rest),
<<<<<<< HEAD
    ["sms", .. var rest] => await SmsBench.Run(rest),
    ["soak", .. var rest] => await SoakBench.Run(rest),
=======
    ["web", .. var rest] => await WebBench.Run(rest),
>>>>>>> b8c2ec7 (Offer easy read and both languages, and let staff hold a case or record consent)
    _ => Usage(),
};

static int Usage()
{
<<<<<<< HEAD
    Console.Error.WriteLine("Say what to measure: analysis, engine, import, invite, sms, soak.");
=======
    Console.Error.WriteLine("Say what to measure: analysis, engine, import, invite, web.");
>>>>>>> b8c2ec7 (Offer easy read and both languages, and let staff hold a case or record consent)
    return 2;
}
