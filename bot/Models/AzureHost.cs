namespace PolicyBot.Models;

/// <summary>Whether an address is Microsoft's, where nobody is answered without a key or a token.</summary>
internal static class AzureHost
{
    private static readonly string[] Ends = [".azure.com", ".azure.us", ".azure.cn", ".microsoft.com"];

    public static bool Is(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && Array.Exists(Ends, end => uri.Host.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
