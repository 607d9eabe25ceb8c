import type { AstroIntegrationLogger } from 'astro';
import { mendable } from './system-fault.ts';

interface Told {
  readonly logger: AstroIntegrationLogger;
}

/** A hook whose faults, where a person can mend them, come out of Astro's command line as message and remedy alone. */
export const plainly =
  <Params extends Told>(hook: (params: Params) => Promise<void> | void) =>
  async (params: Params): Promise<void> => {
    try {
      await hook(params);
    } catch (error) {
      const fault = mendable(error);
      if (fault === undefined) throw error;
      // Astro would call it unhandled, and print a stack where an error has one.
      params.logger.options = { ...params.logger.options, level: 'silent' };
      throw Object.assign(fault, { hint: fault.remedy, stack: '' });
    }
  };
