namespace Puyang.Proposals.Office.Tests;

/// <summary>The storage account that the tests work on; each test has its own containers and tables in it.</summary>
internal static class TestStorage
{
    private const string Variable = "PROPOSALS_TEST_STORAGE";

    public static string Connection => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection
        ? connection
        : throw new InvalidOperationException($"{Variable} is not set: run tests/run office, or give it the connection string of an Azurite.");

    /// <summary>Names that no other test uses, empty, which stay when the test is over: for a test that makes few.</summary>
    /// <param name="configure">Changes how its clients talk to the account.</param>
    public static Storage Make(Action<Azure.Core.ClientOptions>? configure = null) => Make(new Corner(), configure);

    /// <summary>The names of a corner.</summary>
    /// <param name="configure">Changes how its clients talk to the account.</param>
    public static Storage Make(Corner corner, Action<Azure.Core.ClientOptions>? configure = null) =>
        new(new Account(Connection), corner.Prefix, corner.Into + configure);
}
