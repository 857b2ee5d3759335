namespace PolicyBot.Storage.Encryption;

/// <summary>As what somebody asks to open what was sealed.</summary>
public enum VaultRole
{
    /// <summary>A person of Legal who works a case.</summary>
    Handler,

    /// <summary>A person who answers for policies, and sees what people asked in vain.</summary>
    PolicyOwner,
}
