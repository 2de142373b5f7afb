namespace Puyang.Proposals.Walk;

/// <summary>A page did not do what a walk expects of it; the message tells which act, and what the page said.</summary>
public sealed class WalkException(string message) : Exception(message);
