using Voice.Core.Audit;
using Voice.Core.Cases;
using Voice.TestCommon;

namespace Voice.Core.Tests.WaysIn;

internal static class Ground
{
    public static Task<Guid> SomeService(this TestVoice voice) => voice.Store.Write(Act.Program("test"), scope =>
    {
        var service = new Service { Id = Guid.CreateVersion7(), Name = $"Service {Guid.NewGuid():N}" };
        scope.Db.Services.Add(service);
        return Task.FromResult(service.Id);
    });
}
