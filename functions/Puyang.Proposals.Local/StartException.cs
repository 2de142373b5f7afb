namespace Puyang.Proposals.Local;

/// <summary>The program cannot start; the message tells the operator, in Chinese, what to do about it.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
