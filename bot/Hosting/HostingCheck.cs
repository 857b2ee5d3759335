using Microsoft.Extensions.Options;

namespace PolicyBot.Hosting;

internal sealed class HostingCheck : IValidateOptions<HostingOptions>
{
    public ValidateOptionsResult Validate(string? name, HostingOptions options)
    {
        List<string> wrong = [];
        if (options.LargestBody is < 16_384 or > 30_000_000)
        {
            wrong.Add($"Hosting:LargestBody is {options.LargestBody}. Write a number of bytes from 16384 to 30000000.");
        }

        if (options.RequestFor < TimeSpan.FromSeconds(1) || options.RequestFor > TimeSpan.FromMinutes(5))
        {
            wrong.Add($"Hosting:RequestFor is {options.RequestFor}. Write a time from 00:00:01 to 00:05:00.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
