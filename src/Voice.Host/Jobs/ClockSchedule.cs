using Quartz;
using Voice.Core;

namespace Voice.Host.Jobs;

/// <summary>When clock-driven work runs. The schedule is in memory: each run only takes what is due.</summary>
internal static class ClockSchedule
{
    public static Action<IQuartzBuilder> Configure(bool demo) => q =>
    {
        q.ScheduleJob<SweepJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
        q.ScheduleJob<AlertJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromSeconds(15)).RepeatForever()));
        q.ScheduleJob<ReadCommentsJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromSeconds(30)).RepeatForever()));
        q.ScheduleJob<TrainJob>(t => t.WithCronSchedule("0 15 2 * * ?", c => c.InTimeZone(UkTime.Zone)));
        q.ScheduleJob<SilentTextsJob>(t => t.WithCronSchedule("0 30 4 * * ?", c => c.InTimeZone(UkTime.Zone)));
        q.ScheduleJob<RefusedValuesJob>(t => t.WithCronSchedule("0 15 3 * * ?", c => c.InTimeZone(UkTime.Zone)));
        q.ScheduleJob<EmergingThemesJob>(t => t.WithCronSchedule("0 45 3 * * ?", c => c.InTimeZone(UkTime.Zone)));
        q.ScheduleJob<InviteJob>(t => _ = demo
            ? t.WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever())
            : t.WithCronSchedule("0 30 9 * * ?", c => c.InTimeZone(UkTime.Zone)));
    };
}
