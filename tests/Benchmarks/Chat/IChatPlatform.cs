using Microsoft.AspNetCore.Http;

namespace PolicyBot.Benchmarks.Chat;

/// <summary>How one platform speaks.</summary>
internal interface IChatPlatform
{
    /// <summary>What it sends when somebody writes to the bot in a chat of their own, signed as it signs.</summary>
    HttpRequestMessage Message(string chat, string text);

    /// <summary>Answers a call of the bot.</summary>
    /// <returns>Into which chat something was said; <see langword="null"/> when nothing was.</returns>
    Task<string?> TakeAsync(HttpContext http);
}
