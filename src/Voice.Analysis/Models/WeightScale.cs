namespace Voice.Analysis.Models;

/// <summary>Puts a weight into a byte on a square-root scale, finer near zero where most weights lie.</summary>
internal static class WeightScale
{
    private const float Steps = 127;

    public static sbyte ToByte(float weight, float largest)
        => largest == 0 ? (sbyte)0 : (sbyte)(Math.Sign(weight) * MathF.Round(Steps * MathF.Sqrt(Math.Abs(weight) / largest)));

    public static float FromByte(sbyte step, float largest)
    {
        float share = step / Steps;
        return largest * share * Math.Abs(share);
    }
}
