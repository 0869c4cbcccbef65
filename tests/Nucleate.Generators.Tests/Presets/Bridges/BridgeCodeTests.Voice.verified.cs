
        /// <summary>The preset's parameters as voice settings of the library ElevenLabs-DotNet.</summary>
        /// <remarks>
        /// <para>The library sends every setting; those that the preset does not say have the service's default.</para>
        /// <para>Leaves out <see cref="Seed"/>, for which VoiceSettings has nothing.</para>
        /// </remarks>
        /// <returns>New settings.</returns>
        public static global::ElevenLabs.Voices.VoiceSettings ToVoiceSettings()
        {
            return new global::ElevenLabs.Voices.VoiceSettings
            {
                Stability = (float)Stability,
                SimilarityBoost = 0.75f,
                Style = 0f,
                SpeakerBoost = true,
                Speed = 1f,
            };
        }
    }
}