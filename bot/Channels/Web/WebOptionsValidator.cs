using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Web;

internal sealed class WebOptionsValidator : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var mends = new List<string>();
        if (options.TurnsPerMinute is < 1 or > 100_000)
            mends.Add("Web:TurnsPerMinute must be a whole number from 1 to 100000; leave it out for 1200.");
        if (options.TurnsAtOnce is < 1 or > 1_000)
            mends.Add("Web:TurnsAtOnce must be a whole number from 1 to 1000; leave it out for 32.");
        if (options.OpenStreams is < 1 or > 10_000)
            mends.Add("Web:OpenStreams must be a whole number from 1 to 10000; leave it out for 200.");
        if (options.Heartbeat < TimeSpan.FromSeconds(1) || options.Heartbeat > TimeSpan.FromMinutes(5))
            mends.Add("Web:Heartbeat must be a time from 00:00:01 to 00:05:00; leave it out for 00:00:15.");
        if (options.PublicAddress.Length > 0 && !WebAddress.Is(options.PublicAddress, mayBeLocal: true, mayHaveQuery: false))
            mends.Add("Web:PublicAddress must be an absolute https address such as https://policybot.example.com; leave it out for cards without links to policies in other channels.");
        return mends.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mends);
    }
}
