import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AddClusterRequest } from '@interconnect/backstage-plugin-interconnect-common';
import { paramsOfRequest, requestFromParams } from './requestInUrl';
import { Place, paramsOfPlace, placeFromParams } from './stageInUrl';

/** Where one is, what is asked for, and how to come elsewhere. */
export type Guidance = {
  request: AddClusterRequest;
  place: Place;
  /** The address of a place, relative to this one. */
  hrefOf(place: Partial<Place>): string;
  /** Goes to a place, so that the browser's back button leads here again. */
  go(place: Partial<Place>, request?: AddClusterRequest): void;
  /** Notes something of this place in the address. */
  note(place: Partial<Place>): void;
};

/** All of the guide's state is its address. */
export function useGuide(): Guidance {
  const [params, setParams] = useSearchParams();
  // The same request must stay the same object, for it is asked for anew when it changes.
  const asked = paramsOfRequest(requestFromParams(params)).toString();
  const request = useMemo(
    () => requestFromParams(new URLSearchParams(asked)),
    [asked],
  );
  const place = placeFromParams(params, request);
  const to = (change: Partial<Place>, next = request) =>
    paramsOfPlace(next, { ...place, ...change });
  return {
    request,
    place,
    hrefOf: change => `?${to(change)}`,
    go: (change, next) => setParams(to(change, next)),
    note: change => setParams(to(change), { replace: true }),
  };
}
