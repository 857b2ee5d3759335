namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>On what a page asks for again and again without its reader.</summary>
internal sealed record WaitsByItself;
